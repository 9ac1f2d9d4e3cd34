using System.Reflection;

namespace AccessibleContent.Tests.Store;

/// <summary>What is said of the store holds for every store: no test is forgotten when the suite runs over a server.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class EveryStoreTests
{
    private static readonly string[] Rooms = ["Store", "Publishing", "Terms", "Notices", "OpenData", "Intake", "Files", "Mirror"];

    public static TheoryData<string> Classes { get; } =
    [
        .. typeof(EveryStoreTests).Assembly.GetTypes()
            .Where(type => Rooms.Any(room => $"{type.Namespace}.".StartsWith($"AccessibleContent.Tests.{room}.", StringComparison.Ordinal)))
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FactAttribute>() is not null))
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_about_the_store_runs_over_each_or_says_why_not(string name)
    {
        var type = typeof(EveryStoreTests).Assembly.GetType(name)!;
        var runs = type.GetCustomAttributes<TraitAttribute>().Any(one => (one.Name, one.Value) == (TestStore.Trait, TestStore.Every));
        var reason = type.GetCustomAttribute<OneStoreAttribute>()?.Reason;
        Assert.True(
            runs == string.IsNullOrEmpty(reason),
            $"{name} has neither or both of [Trait(TestStore.Trait, TestStore.Every)] and [OneStore(\"a reason\")].");
    }
}
