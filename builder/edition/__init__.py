"""What an organisation does with its edition: begin one, and see what the base changed under it since.

It writes into the edition's folder only, and never into the base.
"""
