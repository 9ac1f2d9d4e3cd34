using AccessibleContent.Benchmarks;
using BenchmarkDotNet.Running;

// "ratios", "scores" and "cold [exact]" print what the bars ask; anything else goes to BenchmarkDotNet (--filter '*').
switch (args)
{
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["scores"]:
        Scores.Print();
        break;
    case ["cold", ..]:
        ColdStart.Print(args[^1] == "exact" ? "exact" : "layered");
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ConversionBenchmarks).Assembly).Run(args);
        break;
}
