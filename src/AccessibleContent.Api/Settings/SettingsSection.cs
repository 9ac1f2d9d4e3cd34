using System.ComponentModel;
using System.Reflection;

namespace AccessibleContent.Api.Settings;

/// <summary>A section of the configuration and the options bound to it; finds values of the wrong type.</summary>
/// <param name="Section">The name of the section.</param>
/// <param name="Options">The type of the options.</param>
/// <remarks>Binding throws at the first such value, and an operator would have to restart the service once for each of them.</remarks>
internal sealed record SettingsSection(string Section, Type Options)
{
    /// <summary>
    /// Returns every value that cannot be parsed, and removes it from the configuration, so that the others can be validated too.
    /// </summary>
    public IEnumerable<string> TakeUnreadable(IConfiguration configuration) => TakeUnreadable(configuration, Section, Options);

    private static IEnumerable<string> TakeUnreadable(IConfiguration configuration, string place, Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.CanWrite && one.PropertyType != typeof(string))
            .SelectMany(property =>
        {
            var key = $"{place}:{property.Name}";
            return property.PropertyType.Assembly == typeof(SettingsSection).Assembly && property.PropertyType.IsClass
                ? TakeUnreadable(configuration, key, property.PropertyType)
                : TakeUnreadableValue(configuration, key, property.PropertyType);
        });

    private static IEnumerable<string> TakeUnreadableValue(IConfiguration configuration, string key, Type type)
    {
        if (configuration[key] is { Length: > 0 } value
            && TypeDescriptor.GetConverter(type) is var converter
            && converter.CanConvertFrom(typeof(string))
            && !converter.IsValid(value))
        {
            configuration[key] = null;
            yield return $"{key}: “{value}” is not {Word(type)}.";
        }
    }

    private static string Word(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(TimeSpan) ? "a duration as 00:01:30"
        : type.IsPrimitive ? "a number in range"
        : $"a {type.Name}";
}
