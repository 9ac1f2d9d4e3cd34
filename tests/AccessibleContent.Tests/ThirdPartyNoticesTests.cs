using System.Text.Json;
using AccessibleContent.Model;
using Deque.AxeCore.Commons;

namespace AccessibleContent.Tests;

/// <summary>The build's notices on third-party works are beside the program, complete, and the same on every machine.</summary>
public sealed class ThirdPartyNoticesTests
{
    private static readonly string Notices = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "THIRD-PARTY-NOTICES.txt"));

    [Fact]
    public void Every_package_of_the_service_has_its_licence_and_its_copyright_notice_in_a_part_of_its_own()
    {
        var packages = Packages();
        Assert.True(packages.Count > 20);
        Assert.All(packages, package =>
        {
            var part = Notices[(Notices.IndexOf($"\n{package}\n=", StringComparison.Ordinal) + 1)..];
            part = part.IndexOf($"\n\n{new string('=', 100)}\n", StringComparison.Ordinal) is > 0 and var end ? part[..end] : part;
            Assert.StartsWith(package, part, StringComparison.Ordinal);
            Assert.Matches(@"\nLicence: (MIT|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|PostgreSQL)\n", part);
            Assert.Matches("Copyright|©", part);
            Assert.Matches(@"\n\[.+: text \d+", part);
        });
    }

    [Fact]
    public void Every_licence_stands_there_in_its_own_words() => Assert.All(
        [
            "Permission is hereby granted, free of charge", "Apache License\nVersion 2.0",
            "1. Redistributions of source code must retain the above copyright notice", "Neither the name of",
            "Mozilla Public License, version 2.0",
            "Copyright (c) 2013 Sun Junyi", "Copyright 2010-2026 Carbo Kuo", "dedicated to the public domain",
        ],
        words => Assert.Contains(words, Notices, StringComparison.Ordinal));

    [Fact]
    public void The_notice_names_the_version_of_axe_core_that_is_built_in()
    {
        var script = new BundledAxeScriptProvider().GetScript();
        var version = script[(script.IndexOf("axe v", StringComparison.Ordinal) + 5)..].Split('\n')[0].Trim();
        var notice = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NOTICE"));
        Assert.Contains($"axe-core {version}, Deque Systems, MPL-2.0", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_tells_where_it_was_built()
    {
        Assert.DoesNotContain(Sources.Root, Notices, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/", Notices, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Notices);
    }

    // Those whose files are beside the service, by its own list of what it loads.
    private static List<string> Packages()
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "AccessibleContent.Api.deps.json")));
        return [.. list.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(one =>
                !one.Name.StartsWith("AccessibleContent", StringComparison.Ordinal)
                && (one.Value.TryGetProperty("runtime", out _) || one.Value.TryGetProperty("runtimeTargets", out _)))
            .Select(one => one.Name.Replace('/', ' '))];
    }
}
