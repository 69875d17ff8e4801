by native_decide
