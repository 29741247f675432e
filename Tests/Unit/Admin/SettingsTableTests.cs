using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin;

/// <summary>The table of the features' settings in Bot/Admin/README.md is made of what the slices register.</summary>
public sealed class SettingsTableTests
{
    private const string Begin = "<!-- settings:begin -->\n";
    private const string End = "<!-- settings:end -->";

    private static readonly string Page = Path.Combine(Repository.Root, "Bot", "Admin", "README.md");

    [Fact]
    public void The_table_of_settings_says_what_the_slices_register()
    {
        var page = File.ReadAllText(Page);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("WELBEVINDEN_APPROVE") == "1")
        {
            File.WriteAllText(Page, page[..from] + Table() + page[to..]);
            return;
        }

        // With WELBEVINDEN_APPROVE=1 the test writes the table.
        Assert.Equal(Table(), page[from..to]);
    }

    [Fact]
    public void Every_section_of_a_feature_is_registered_once()
    {
        var sections = Sections();

        Assert.True(sections.Count > 5);
        Assert.Distinct(sections.Select(section => section.Name), StringComparer.Ordinal);
    }

    private static string Table() => string.Concat(
        ["| section | settings with their defaults | what they set |\n", "| --- | --- | --- |\n", .. Sections().Select(Row)]);

    private static string Row(SettingsSection section)
    {
        var options = Activator.CreateInstance(section.Options)!;
        var settings = section.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => $"`{property.Name}` {Shown(property.GetValue(options))}".TrimEnd());
        return $"| `{section.Name}` | {string.Join(", ", settings)} | {section.Sets} |\n";
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        bool isOn => isOn ? "on" : "off",
        TimeOnly at => at.ToString("HH:mm", CultureInfo.InvariantCulture),
        string text => text,
        IDictionary => "per school",
        IEnumerable several => string.Join(" and ", several.Cast<object>().Select(Shown)),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static List<SettingsSection> Sections()
    {
        var services = new ServiceCollection();
        Slices.AddTo(services);
        return [.. services.Select(service => service.ImplementationInstance).OfType<SettingsSection>()];
    }
}
