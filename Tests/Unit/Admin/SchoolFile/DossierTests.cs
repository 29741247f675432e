using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.SchoolFile;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.SchoolFile;

/// <summary>An administrator makes the school file for the staff council and the data protection officer.</summary>
public sealed partial class DossierTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 11, 21);

    /// <summary>Every part that a setting switches on.</summary>
    private static readonly (string Name, string Value)[] AllOn =
    [
        ("Directory:Provider", "Graph"), ("Directory:Graph:Calendar", "true"), ("Directory:Graph:CatalogueAppId", "an-id"),
    ];

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_table_of_the_store_has_its_row_in_the_retention_table()
    {
        var rows = RetentionTable.Of(Facts(AllOn));

        Assert.Empty(Schema.All.Except(rows.Select(row => row.Table)).Select(table => table.Name));
        Assert.All(
            rows,
            row => Assert.All([row.Kept.What, row.Kept.OfWhom, row.Kept.Term], said => Assert.False(string.IsNullOrWhiteSpace(said))));
    }

    [Fact]
    public void Whatever_is_kept_has_a_term_that_ends_or_says_why_it_stays()
    {
        var rows = RetentionTable.Of(Facts(AllOn));

        Assert.All(rows, row => Assert.DoesNotContain("IN TE VULLEN", row.Kept.Term, StringComparison.Ordinal));
        Assert.All(
            rows.Where(row => row.Kept.Stays),
            row => Assert.Equal(
                ("niemand", true, null),
                (row.Kept.OfWhom, row.Kept.Term.StartsWith(
                    "zolang de bot wordt gebruikt: ", StringComparison.Ordinal), row.Kept.ErasedBy)));
        Assert.DoesNotContain(rows.Where(row => !row.Kept.Stays), row => row.Kept.Term.Contains("zolang de bot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_table_says_is_erased_is_erased_by_a_feature_and_the_other_way_round()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var sources = bot.Get<IEnumerable<RetentionSource>>().Select(source => source.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Distinct(sources, StringComparer.Ordinal);
        Assert.Equal(
            sources,
            [
                .. RetentionTable.Of(Facts(AllOn))
                    .Select(row => row.Kept.ErasedBy)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_terms_follow_the_settings()
    {
        var page = DossierCommand.PageOf(
            "bewaartermijnen",
            Facts(
                ("Outbox:RetentionDays", "21"),
                ("Scheduling:KeepDays", "77"),
                ("Top3:KeepSchoolYears", "2"),
                ("Retention:KeepSchoolYears", "5"),
                ("Retention:LeftDays", "44"),
                ("Outbox:MostHours", "12")));

        Assert.All(
            [
                "21 dagen",
                "77 dagen",
                "44 dagen",
                "de peiling en nog 2 schooljaren daarna",
                "het plan en nog 5 schooljaren daarna",
                "blijven 5 schooljaren",
                "12 uur",
                "1 november 2027",
            ],
            term => Assert.Contains(term, page, StringComparison.Ordinal));
        Assert.All(
            ["35 dagen", "90 dagen", "24 uur", "3 schooljaren", "1 schooljaar daarna"],
            term => Assert.DoesNotContain(term, page, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_off_is_not_told_as_if_it_were_on()
    {
        var (on, off) = (Pages(Facts()), Pages(
            Facts(
                ("Platter:MayMake", "false"),
                ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"),
                ("Keys:CertificatePath", "/keys.pfx"),
                ("Directory:Provider", "Graph"),
                ("Directory:Graph:Calendar", "true"))));

        Assert.All(
            [
                "krijgt de werkgever niet te zien",
                "stuurt geen metingen",
                "staan onversleuteld",
                "een bestand van de school",
                "heeft ook de sleutels",
                "evaluatiemomenten in agenda's",
                "een bewaarde Schijf van Zeven",
                "een zelf bewaarde Schijf van Zeven",
            ],
            said => Assert.True(on.Contains(said, StringComparison.Ordinal) && !off.Contains(said, StringComparison.Ordinal), said));
        Assert.All(
            [
                "die slaaptijd noemt, staat uit",
                "stuurt metingen naar",
                "certificaat dat buiten de opslag staat",
                "Microsoft Graph (Entra ID)",
                "Exchange Online voor de agenda",
                "zet evaluatiemomenten in de agenda van het kernteam",
                "kan in agenda's kijken",
                "evaluatiemoment dat de bot in een agenda zette",
                "uit staan: Schijf van Zeven maken",
            ],
            said => Assert.True(off.Contains(said, StringComparison.Ordinal) && !on.Contains(said, StringComparison.Ordinal), said));
    }

    [Fact]
    public void Names_to_sign_in_with_are_told_where_a_class_file_has_them_read_and_only_there()
    {
        var (with, without, unused) = (
            Pages(Facts(("Directory:Provider", "Graph"), ("Directory:ClassFile", "/klassen.csv"))),
            Pages(Facts(("Directory:Provider", "Graph"))),
            Pages(Facts(("Directory:ClassFile", "/klassen.csv"))));

        Assert.All(
            ["taal, aanmeldnaam en e-mailadres", "uit Entra, met aanmeldnamen en e-mailadressen, verzegeld"],
            said => Assert.Contains(said, with, StringComparison.Ordinal));
        Assert.DoesNotContain("aanmeldna", without + unused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_can_be_typed_stands_in_the_request_with_those_who_may()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var request = DossierText.Fill(Text("instemming"), Facts());

        var commands = bot.Get<Routes>().Commands.All;
        Assert.True(commands.Count > 15);
        Assert.All(commands, route => Assert.Contains(
            $"| `{route.Command.Name.Dutch}` | {route.Command.Description.Dutch} | "
                + (route.Admission.Audience.Roles.Count == 0 ? "iedereen in de gids" : RoleNames.Of(route.Admission.Audience.Roles).Dutch),
            request,
            StringComparison.Ordinal));
        Assert.All(
            ["tweetallen", "teamagenda", "export"],
            part => Assert.All(
                ["instemming", "dpia", "privacybijsluiter"],
                name => Assert.Contains(part, DossierText.Fill(Text(name), Facts()), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Whatever_a_card_says_of_who_sees_it_stands_in_the_request_in_the_same_words()
    {
        var request = DossierText.Fill(Text("instemming"), Facts(AllOn));
        var said = typeof(AdaptiveCard).Assembly.GetTypes().SelectMany(PromisesOf).Select(text => text.Dutch).ToList();

        Assert.True(said.Count > 15);
        Assert.All(
            said.Select(words => words.Replace("Wie ziet dit? ", "", StringComparison.Ordinal)),
            words => Assert.Contains(words, request, StringComparison.Ordinal));
    }

    [Fact]
    public void No_row_tells_of_a_part_that_is_off()
    {
        var on = RetentionTable.Of(Facts(AllOn)).Count;

        Assert.Equal(on - 1, RetentionTable.Of(Facts([.. AllOn, ("Platter:MayKeep", "false")])).Count);
        Assert.Equal(
            on, RetentionTable.Of(Facts([.. AllOn, ("Platter:MayKeep", "false"), ("Platter:Schools:iep:MayKeep", "true")])).Count);
        Assert.Equal(on - 1, RetentionTable.Of(Facts([.. AllOn, ("Directory:Graph:Calendar", "false")])).Count);
        Assert.Equal(on - 1, RetentionTable.Of(Facts([.. AllOn, ("Directory:Graph:CatalogueAppId", "")])).Count);
        Assert.All(
            RetentionTable.Of(Facts(("Platter:MayMake", "false"))),
            row => Assert.DoesNotMatch("^niets|staat uit|niet van toepassing", $"{row.Kept.What} {row.Kept.Term}"));
    }

    /// <summary>Whatever the settings, a term that a page names stands in the retention table: no two pages tell different ones.</summary>
    [Fact]
    public void The_terms_of_all_pages_add_up()
    {
        var settings = from outbox in Gen.Choose(14, 60)
                       from years in Gen.Choose(1, 7)
                       from left in Gen.Choose(14, 400)
                       from top3 in Gen.Choose(0, 5)
                       select new (string, string)[]
                       {
                           ("Outbox:RetentionDays", $"{outbox}"), ("Retention:KeepSchoolYears", $"{years}"),
                           ("Retention:LeftDays", $"{left}"), ("Top3:KeepSchoolYears", $"{top3}"),
                       };
        Prop.ForAll(settings.ToArbitrary(), given =>
        {
            var facts = Facts([.. AllOn, .. given]);
            var table = string.Join('\n', RetentionTable.Of(facts).Select(row => row.Kept.Term));
            foreach (var page in DossierCommand.Texts.Select(name => DossierText.Fill(Text(name), facts)))
            {
                Assert.All(
                    Terms().Matches(page).Select(term => term.Value), term => Assert.Contains(term, table, StringComparison.Ordinal));
                Assert.DoesNotContain("na sluiting weg", page, StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task The_file_is_written_whole_and_every_open_decision_is_marked()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await RunAsync(output, TextWriter.Null, ["--out", Path.Combine(_folder.FullName, "dossier")]));

        Assert.Equal(DossierCommand.Texts.Count, System.IO.Directory.GetFiles(Path.Combine(_folder.FullName, "dossier")).Length);
        Assert.All(System.IO.Directory.GetFiles(Path.Combine(_folder.FullName, "dossier")), file =>
        {
            var page = File.ReadAllText(file);
            Assert.Equal(
                Regex.Count(page, "IN TE VULLEN", RegexOptions.None, TimeSpan.FromSeconds(1)),
                Regex.Count(page, "<mark>IN TE VULLEN", RegexOptions.None, TimeSpan.FromSeconds(1)));
            Assert.Contains("<mark>IN TE VULLEN", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(Unfilled(), page);
        });
        Assert.Contains("places to fill in", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_filled_in_is_never_overwritten_and_wrong_settings_make_no_file()
    {
        using var errors = new StringWriter();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "dpia.html"), "ingevuld");

        Assert.Equal(1, await RunAsync(TextWriter.Null, errors, ["--out", _folder.FullName]));
        Assert.Equal(1, await RunAsync(TextWriter.Null, errors, ["--uit", "map"]));
        Assert.Equal(
            1,
            await RunAsync(
                TextWriter.Null,
                errors,
                ["--out", Path.Combine(_folder.FullName, "new")],
                ("CheckIn:Day", "Sunday"),
                ("Outbox:RetentionDays", "0"),
                ("Retention:KeepSchoolYears", "0"),
                ("Storage:Path", "")));

        Assert.Equal("ingevuld", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "dpia.html")));
        Assert.Single(_folder.GetFiles());
        Assert.All(
            [
                "is there already",
                "'--uit'",
                "'--out' is required",
                "CheckIn:Day is Sunday; expected Monday to Friday",
                "RetentionDays",
                "Retention:KeepSchoolYears is 0; expected 1 to 7",
                "Storage:Path is empty",
            ],
            said => Assert.Contains(said, errors.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{onbekend}}")]
    [InlineData("[[onbekend]]regel")]
    public void A_text_that_names_what_is_not_there_is_refused(string text) =>
        Assert.Contains(
            "onbekend", Assert.Throws<FormatException>(() => DossierText.Fill(text, Facts())).Message, StringComparison.Ordinal);

    private static string Text(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "Bot", "Admin", "SchoolFile", "Texts", $"{name}.md"));

    /// <summary>The texts by which a card says who sees it, for every reader it tells apart.</summary>
    private static IEnumerable<Text> PromisesOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Declared).Where(one => one.Name.EndsWith("WhoSees", StringComparison.Ordinal)))
        {
            yield return (Text)property.GetValue(null)!;
        }

        var methods = type.GetMethods(Declared).Where(one => !one.IsSpecialName);
        foreach (var method in methods.Where(one => one.Name.EndsWith("WhoSees", StringComparison.Ordinal)))
        {
            var readers = method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType.IsEnum)?.ParameterType;
            foreach (var reader in readers is null ? [null] : Enum.GetValues(readers).Cast<object?>())
            {
                yield return (Text)method.Invoke(
                    null, [.. method.GetParameters().Select(one => one.ParameterType.IsEnum ? reader : MinimumGroup.Standard.Value)])!;
            }
        }
    }

    private static string Pages(DossierFacts facts) =>
        string.Join('\n', DossierCommand.Texts.Select(name => DossierCommand.PageOf(name, facts)));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Storage:Path", "/var/lib/welbevinden")])
        .AddInMemoryCollection(settings
            .GroupBy(setting => setting.Name, StringComparer.Ordinal)
            .Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Last().Value)))
        .Build();

    private static DossierFacts Facts(params (string Name, string Value)[] settings)
    {
        var (facts, faults) = DossierFacts.Read(Settings(settings), Today);
        Assert.Empty(faults);
        return facts!;
    }

    private static Task<int> RunAsync(
        TextWriter output, TextWriter errors, IReadOnlyList<string> words, params (string Name, string Value)[] settings) =>
        CommandLine.RunAsync(
            DossierCommand.Make(Settings(settings), new ManualTime(Instant.FromUtc(2026, 11, 21, 12, 0))), words, output, errors);

    [GeneratedRegex(@"(?<![.\d])\d+ (dagen|dag|schooljaren|schooljaar|uur)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Terms();

    [GeneratedRegex(@"\{\{|\[\[|\]\]|==", RegexOptions.None, 1000)]
    private static partial Regex Unfilled();
}
