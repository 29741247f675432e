using System.Text;
using System.Text.RegularExpressions;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// Five weeks with all five forms, own words and needs: nowhere does an answer lie beside who gave it. In no row of the store that names
/// somebody, no line of the log, no card of somebody else; and what people wrote is in no file at all before the core team reads it.
/// </summary>
public sealed partial class TermTraceTests(ITestOutputHelper output)
{
    private const int Staff = 12;

    /// <summary>Weeks with school; Christmas is in between.</summary>
    private static readonly int[] Weeks = [0, 1, 2, 3, 6];

    [Fact]
    public async Task Of_a_term_of_answers_no_trace_names_who_gave_one()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(Staff));
        var (searched, hits) = (0, new List<string>());
        foreach (var (week, at) in Weeks.Select((week, at) => (week, at)))
        {
            var monday = TestBot.Monday.PlusWeeks(week);
            await bot.ClockReachesAsync(monday, 8, 0);
            var form = CheckInForms.All[at];
            for (var number = 0; number < Staff; number++)
            {
                await AnswerAsync(bot, CheckInKeys.RoundOf(Some.School, monday), form, number);
            }

            searched += Search(bot, form, hits);
            await bot.ClockReachesAsync(monday.PlusDays(4), 16, 0);

            // The core team reads the words now: they are in the messages to it, without a name.
            searched += Search(bot, null, hits);
            await bot.RoundEndsAsync(monday);
            searched += Search(bot, null, hits);
            var round = await bot.RoundAsync(monday);
            Assert.Equal((form.Code, Staff), (round.Form, round.Answered));
            Assert.Equal(form.Words is null ? 0 : Staff, round.Words.Count);
        }

        output.WriteLine($"{searched} rows, lines and cards searched; {hits.Count} hits");
        Assert.Empty(hits);
    }

    /// <summary>The search finds an answer that lies beside somebody, and words that lie in a file.</summary>
    [Fact]
    public async Task What_is_planted_is_found()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(Staff);
        var planted = new Properties { ["note"] = $"{bot.Staff[3].Id} sunny", ["words"] = Text(CheckInForms.First, 4) };
        await bot.Get<ITableStore>().WriteAsync(
            Batch.Of(Schema.Pauses, "planted", new Operation.Insert("row", planted)), CancellationToken.None);
        var hits = new List<string>();

        Search(bot, CheckInForms.First, hits);

        Assert.Contains(hits, hit => hit.StartsWith("beside", StringComparison.Ordinal));
        Assert.Contains(hits, hit => hit.StartsWith("words", StringComparison.Ordinal));
    }

    private static async Task AnswerAsync(TestBot bot, RoundId round, CheckInForm form, int number)
    {
        var person = bot.Staff[number];
        var option = form.Options[number % Math.Min(4, form.Options.Count)].Code;
        var receipt = CheckInRound.ReceiptOn(
            await bot.PressAsync(person, CheckInVerbs.Answer, new CheckInAnswer(round.Value, person.Id.Value, option)));
        receipt = CheckInRound.ReceiptOn(
            await bot.PressAsync(person, CheckInVerbs.Needs, new CheckInMore(round.Value, person.Id.Value, receipt, Need(number))));
        if (form.Words is not null)
        {
            await bot.PressAsync(person, CheckInVerbs.Share, new CheckInShare(round.Value, person.Id.Value, receipt, Text(form, number)));
        }
    }

    private static string Need(int number) => StaffNeed.All[number % StaffNeed.All.Count].Code;

    private static string Text(CheckInForm form, int number) => $"vlinderzwerm {form.Code} {number}";

    /// <summary>Looks everywhere; of the form that is asked now no words may lie in any file, in any encoding that is used there.</summary>
    private static int Search(TestBot bot, CheckInForm? open, List<string> hits)
    {
        var rows = bot.Stored().Select(Decoded).ToList();
        var names = bot.Staff.SelectMany(person => new[] { person.Id.Value, person.Name, FakeTeams.ConversationOf(person.Id) }).ToList();
        hits.AddRange(rows
            .Where(row => names.Exists(name => row.Contains(name, StringComparison.Ordinal)) && Answer().IsMatch(row))
            .Select(row => $"beside: {row.Split(' ')[0]}"));
        hits.AddRange(bot.Log.Where(line => Answer().IsMatch(line) || line.Contains("vlinderzwerm", StringComparison.Ordinal)));
        hits.AddRange(bot.Staff.SelectMany(person => bot.CardsTo(person)
            .Where(card => names.Except([person.Id.Value, person.Name, FakeTeams.ConversationOf(person.Id)], StringComparer.Ordinal)
                .Any(name => card.Contains(name, StringComparison.Ordinal)))
            .Select(_ => "a card names somebody else")));
        if (open is not null)
        {
            var text = $"vlinderzwerm {open.Code}";
            hits.AddRange(CopyOf.BytesOf(bot.StoreFolder)
                .SelectMany(file => WrittenForms.Of(text).Where(form => file.AsSpan().IndexOf(form) >= 0))
                .Select(_ => $"words of {open.Code} in a file"));
        }

        return rows.Count + bot.Log.Count + bot.Staff.Sum(person => bot.CardsTo(person).Count);
    }

    /// <summary>A row as text: its keys, and its values out of the hexadecimal digits.</summary>
    private static string Decoded(string row)
    {
        var at = row.LastIndexOf(' ');
        return $"{row[..at]} {Encoding.UTF8.GetString(Convert.FromHexString(row[(at + 1)..]))}";
    }

    /// <summary>Any option or need by its code, as a word of its own; "skip" is also what a schedule does.</summary>
    [GeneratedRegex(
        @"\b(sunny|partlyCloudy|cloudy|rainy|stormy|growth|harbour|cheerful|content|tired|students|quiet|myself|instruments|externals)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Answer();
}
