using System.ComponentModel.DataAnnotations;
using System.Reflection;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Support;

/// <summary>The settings that the service registers, including nested ones and members of lists.</summary>
internal static class EverySetting
{
    private static readonly string[] Candidates = ["-1", "2000000000", "no such value", ""];

    /// <summary>Returns the sections of the configuration with the types that they fill.</summary>
    public static IReadOnlyList<SettingsSection> Sections(IServiceProvider services) => [.. services.GetServices<SettingsSection>()];

    /// <summary>Returns the keys of a section; those of a list's members under the number 0, and the list's own.</summary>
    public static IEnumerable<string> Keys(SettingsSection section) => Keys(section.Options, section.Section);

    /// <summary>Returns whether any setting in a section has a limit.</summary>
    public static bool HasLimits(SettingsSection section) => Reached(section.Options).Any(type =>
        type.IsAssignableTo(typeof(IValidatableObject))
        || Members(type).Any(member => member.GetCustomAttributes<ValidationAttribute>().Any()));

    /// <summary>Returns the service's validators of a section.</summary>
    public static IReadOnlyList<Func<object, ValidateOptionsResult>> Validators(IServiceProvider services, SettingsSection section)
    {
        var contract = typeof(IValidateOptions<>).MakeGenericType(section.Options);
        var check = contract.GetMethod(nameof(IValidateOptions<>.Validate))!;
        return
        [
            .. services
                .GetServices(contract)
                .Select(validator =>
                    (Func<object, ValidateOptionsResult>)(options => (ValidateOptionsResult)check.Invoke(validator, ["", options])!)),
        ];
    }

    /// <summary>Returns a setting of a section that its validators refuse.</summary>
    public static (string Key, string Value) Wrong(IServiceProvider services, SettingsSection section) =>
        Keys(section)
            .SelectMany(key => Candidates.Select(value => (key, value)))
            .First(one => IsRefused(services, section, one.key, one.value));

    /// <summary>Returns whether a failure names a setting of a section.</summary>
    public static bool IsOf(SettingsSection section, string failure) => failure.Contains($"{section.Section}:", StringComparison.Ordinal);

    private static bool IsRefused(IServiceProvider services, SettingsSection section, string key, string value)
    {
        var options = Activator.CreateInstance(section.Options)!;
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build().GetSection(section.Section).Bind(options);
        }
        catch (InvalidOperationException)
        {
            // Not of the setting's type: refused by the binder, before any validator.
            return false;
        }

        return Validators(services, section).Any(check => check(options).Failed);
    }

    private static IEnumerable<string> Keys(Type type, string prefix) => Members(type).SelectMany(member => (string[])
    [
        .. Nested(member.PropertyType) is null || IsList(member.PropertyType) ? [$"{prefix}:{member.Name}"] : (string[])[],
        .. Nested(member.PropertyType) is { } nested
            ? Keys(nested, $"{prefix}:{member.Name}{(IsList(member.PropertyType) ? ":0" : "")}")
            : [],
    ]);

    private static IEnumerable<Type> Reached(Type type) =>
        [type, .. Members(type).Select(member => Nested(member.PropertyType)).OfType<Type>().SelectMany(Reached)];

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties().Where(member => member.SetMethod is { IsPublic: true });

    private static Type? Nested(Type type)
    {
        var element = IsList(type) ? type.GenericTypeArguments.Single() : type;
        return element.Assembly == typeof(SettingsSection).Assembly && element.IsClass ? element : null;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable));
}
