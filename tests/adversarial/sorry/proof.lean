by sorry
