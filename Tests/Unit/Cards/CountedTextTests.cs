using System.Reflection;
using System.Text.RegularExpressions;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Xunit;

namespace Welbevinden.Unit.Cards;

/// <summary>
/// Every text with a count in it, for none, one, two and many: the noun and the verb go with the count, and nobody reads "1 of the 1".
/// </summary>
public sealed partial class CountedTextTests(ITestOutputHelper output)
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly int[] Counts = [0, 1, 2, 21];

    private static readonly (string One, string Several)[] Nouns =
    [
        ("klas", "klassen"), ("mentor", "mentoren"), ("collega", "collega's"), ("antwoord", "antwoorden"), ("doel", "doelen"),
        ("punt", "punten"), ("activiteit", "activiteiten"), ("aanbeveling", "aanbevelingen"), ("moment", "momenten"),
        ("groepje", "groepjes"), ("bericht", "berichten"), ("versie", "versies"), ("class", "classes"), ("mentor", "mentors"),
        ("colleague", "colleagues"), ("answer", "answers"), ("goal", "goals"), ("point", "points"), ("activity", "activities"),
        ("recommendation", "recommendations"), ("message", "messages"), ("group", "groups"),
    ];

    [Fact]
    public void Every_counted_text_is_right_for_none_one_two_and_many()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var checks = 0;
        foreach (var method in Counted())
        {
            foreach (var text in Texts(method))
            {
                checks += 2;
                foreach (var said in new[] { text.Dutch, text.English }.Where(IsWrong))
                {
                    wrong.Add($"{method.DeclaringType!.Name}.{method.Name}: {said}");
                }
            }
        }

        output.WriteLine($"{checks} texts of {Counted().Count} functions");
        Assert.True(checks > 500);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("1 klassen")]
    [InlineData("2 klas")]
    [InlineData("0 mentor")]
    [InlineData("1 van de 1 klas")]
    [InlineData("1 of 1 class")]
    [InlineData("1 van de 5 klassen zijn klaar")]
    [InlineData("2 van de 5 klassen is klaar")]
    public void The_check_can_fail(string said) => Assert.True(IsWrong(said));

    private static bool IsWrong(string said) =>
        OneOfOne().IsMatch(said)
        || VerbOfOne().IsMatch(said)
        || VerbOfSeveral().IsMatch(said)
        || Nouns.Any(noun => Regex.IsMatch(said, $@"(?<![\d.,])1 {noun.Several}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            || Regex.IsMatch(said, $@"(?<![\d.,])1 of (?:the )?1 {noun.One}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            || Regex.IsMatch(said, $@"(?<![\d.,-])(?:0|2|21) {noun.One}(?!')\b", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>The functions that make a text of counts, and perhaps of names, days and choices.</summary>
    private static IReadOnlyList<MethodInfo> Counted() =>
    [
        .. typeof(AdaptiveCard).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Welbevinden.Cards", StringComparison.Ordinal) == true)
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.ReturnType == typeof(Text) || method.ReturnType == typeof(Refusal))
            .Where(method => method.GetParameters().Any(IsCount) && method.GetParameters().All(one => Values(one).Length > 0)),
    ];

    private static IEnumerable<Text> Texts(MethodInfo method)
    {
        IEnumerable<object?[]> calls = [[]];
        foreach (var parameter in method.GetParameters())
        {
            calls = calls.SelectMany(call => Values(parameter).Select(value => (object?[])[.. call, value]));
        }

        return calls.Where(IsPossible).Select(call => method.Invoke(null, call)).Select(made => made as Text ?? ((Refusal)made!).Sentence);
    }

    /// <summary>A part is never more than the whole that follows it.</summary>
    private static bool IsPossible(object?[] call)
    {
        var counts = call.OfType<int>().ToList();
        return counts.Zip(counts.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    private static bool IsCount(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) == typeof(int)
        || parameter.ParameterType == typeof(int);

    private static object?[] Values(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when IsCount(parameter) => [.. Counts.Select(count => (object?)count)],
        var type when type == typeof(string) => ["Iets"],
        var type when type == typeof(bool) => [true, false],
        var type when type == typeof(Text) => [new Text("iets", "something")],
        var type when type == typeof(NodaTime.LocalDate) => [new NodaTime.LocalDate(2026, 11, 23)],
        var type when type == typeof(NodaTime.LocalDateTime) => [new NodaTime.LocalDateTime(2026, 11, 23, 8, 0)],
        var type when type.IsEnum => [Enum.GetValues(type).GetValue(0)],
        _ => [],
    };

    [GeneratedRegex(@"(?<![\d.,])\b1 van de 1\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneOfOne();

    [GeneratedRegex(
        @"(?<![\d.,])\b1 (?:van de \d+ )?\S+ (?:zijn|hebben|deden|antwoordden|krijgen|are|were|have)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex VerbOfOne();

    [GeneratedRegex(
        @"(?<![\d.,]|van de |of |Bij )\b(?:2|21) (?:van de \d+ )?[^\s×]+ (?:is|heeft|deed|antwoordde|krijgt|was|has)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex VerbOfSeveral();
}
