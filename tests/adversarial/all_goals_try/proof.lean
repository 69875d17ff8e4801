by all_goals try omega
