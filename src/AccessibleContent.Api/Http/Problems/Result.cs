using System.Diagnostics.CodeAnalysis;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>A value, or the problem with the request for it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Result(T? value, Problem? problem) => (_value, _problem) = (value, problem);

    /// <summary>Wraps a value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Wraps a problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);

    /// <summary>Returns true with the value, or false with the problem.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (_value!, _problem);
        return problem is null;
    }
}
