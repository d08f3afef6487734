# Times of sna's brokerage on a network: an edge on each line of the first file, a group on each line of the second.
# Prints 'brokerage milliseconds check'.
suppressMessages(library(sna))
arguments <- commandArgs(trailingOnly = TRUE)
edges <- as.matrix(read.table(arguments[1])) + 1
groups <- scan(arguments[2], quiet = TRUE)
matrix <- matrix(0, length(groups), length(groups))
matrix[edges] <- 1
matrix[edges[, 2:1]] <- 1
runs <- numeric(3)
for (i in 1:3) {
  runs[i] <- system.time(found <- brokerage(matrix, groups))[["elapsed"]]
}
cat(sprintf("brokerage\t%.4f\t%.12g\n", median(runs) * 1000, sum(found$raw.nli[, "t"])))
