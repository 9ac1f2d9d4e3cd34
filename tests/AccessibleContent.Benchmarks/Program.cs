using AccessibleContent.Benchmarks;
using BenchmarkDotNet.Running;

// "ratios" and "cold" print what the bars ask; anything else goes to BenchmarkDotNet (--filter '*').
switch (args)
{
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["cold"]:
        ColdStart.Print();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ConversionBenchmarks).Assembly).Run(args);
        break;
}
