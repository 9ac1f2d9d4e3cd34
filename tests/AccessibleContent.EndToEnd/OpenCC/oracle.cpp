// OpenCC's library behind two commands, over records that end in NUL on standard input:
//   convert CONFIGURATION          writes the converted records in the same form
//   measure CONFIGURATION ROUNDS   prints the CPU seconds of the best round, and of loading the dictionaries
#include <algorithm>
#include <ctime>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include "SimpleConverter.hpp"

namespace {

double CpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

void Convert(const opencc::SimpleConverter& converter) {
  for (std::string record; std::getline(std::cin, record, '\0');) {
    std::cout << converter.Convert(record) << '\0';
  }
}

double BestRound(const opencc::SimpleConverter& converter, int rounds) {
  std::vector<std::string> records;
  for (std::string record; std::getline(std::cin, record, '\0');) {
    records.push_back(record);
  }
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < rounds; round++) {
    const double start = CpuSeconds();
    for (const std::string& record : records) {
      converter.Convert(record);
    }
    best = std::min(best, CpuSeconds() - start);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: oracle convert|measure CONFIGURATION [ROUNDS]\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  const double start = CpuSeconds();
  const opencc::SimpleConverter converter(argv[2]);
  converter.Convert("汉");
  const double loading = CpuSeconds() - start;
  if (std::string(argv[1]) == "measure") {
    std::cout << BestRound(converter, argc > 3 ? std::stoi(argv[3]) : 1) << ' ' << loading << '\n';
  } else {
    Convert(converter);
  }
  return 0;
}
