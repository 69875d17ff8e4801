by stop decide
