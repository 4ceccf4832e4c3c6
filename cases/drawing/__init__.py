"""Where things stand in a drawing: plain numbers for SVG templates, no colours and no words of their own."""
