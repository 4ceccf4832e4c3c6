# The portal's image: web, workers and scheduler differ only in the command (docker-compose.yml).
FROM node:22-bookworm-slim AS assets
WORKDIR /assets
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund --omit=dev

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/data DJANGO_SETTINGS_MODULE=taskforce.settings
RUN useradd --system --uid 10001 --no-create-home portal && install -d -o portal -g portal /data
WORKDIR /app
COPY requirements.txt ./
RUN python -m pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
COPY --from=assets /assets/node_modules ./node_modules
# Both need no database; the key is thrown away with this layer's environment.
RUN DEMO=1 SECRET_KEY=only-while-the-image-is-built python manage.py compile_catalogue \
 && DEMO=1 SECRET_KEY=only-while-the-image-is-built VAR_DIR=/app/collected python manage.py collectstatic --noinput --skip-checks -v0
ENV STATIC_ROOT=/app/collected/static
USER portal
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "taskforce.run.start", "web"]
