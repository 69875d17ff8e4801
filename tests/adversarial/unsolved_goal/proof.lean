by skip
