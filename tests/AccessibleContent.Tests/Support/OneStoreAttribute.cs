namespace AccessibleContent.Tests.Support;

/// <summary>Marks tests of one store alone, or of none, with the reason why they do not hold for every store.</summary>
/// <param name="reason">The reason, a sentence.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OneStoreAttribute(string reason) : Attribute
{
    /// <summary>The reason of those that concern no store.</summary>
    public const string NoStore = "It asks nothing of a store.";

    /// <summary>Gets the reason.</summary>
    public string Reason => reason;
}
