using System.Text;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>Once a request has gone nobody but the two can tell that it was there: not from the store, a figure, a log or a card.</summary>
public sealed class ContactTraceTests(ITestOutputHelper output)
{
    private static readonly string Key = $"contact-{Some.StaffMember(1)}";

    [Fact]
    public async Task Of_a_request_that_has_gone_no_byte_and_no_row_is_left_and_of_one_that_waits_they_are_found()
    {
        await using var bot = await ContactHouse.StartAsync();
        var before = bot.Rows();
        var token = new TaskCompletionSource();
        bot.Teams.TokenCame = token.Task;
        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);

        // Proves that the search can find: what is planted is a request itself.
        string[] sought = [ContactHouse.AskerName, ContactHouse.ContactName, Key, "wil graag contact", "Teams bevestigde niet"];
        Assert.All(sought, text => Assert.NotEmpty(bot.FilesWith(text)));
        Assert.Equal(2, bot.Rows().Except(before, StringComparer.Ordinal).Count());

        token.SetResult();
        await bot.SettleAsync();
        Assert.Single(bot.RequestsTo(bot.Contact()));
        await Eventually.HoldsAsync(() => sought.All(text => bot.FilesWith(text).Count == 0), "no byte of the request is left");
        Assert.Equal(before, bot.Rows());
        await bot.StopAsync();
        output.WriteLine($"{sought.Sum(text => bot.FilesWith(text).Count)} hits of {sought.Length} texts after stopping");
        Assert.All(sought, text => Assert.Empty(bot.FilesWith(text)));
        string[] people = [ContactHouse.AskerName, ContactHouse.ContactName, Some.StaffMember(1).Value, Some.StaffMember(2).Value];
        Assert.DoesNotContain(
            bot.Log, line => people.Append("contact").Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Of_a_request_that_did_not_arrive_no_byte_and_no_row_is_left_either()
    {
        await using var bot = await ContactHouse.StartAsync();
        var before = bot.Rows();
        bot.Teams.OnSend(
            FakeTeams.ConversationOf(bot.Contact().Id), _ => new ConnectorResult.Blocked("MessageWritesBlocked"));

        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Equal(before, bot.Rows());
        await Eventually.HoldsAsync(
            () => bot.FilesWith(ContactHouse.AskerName).Count + bot.FilesWith(ContactHouse.ContactName).Count == 0, "no byte is left");
    }

    /// <summary>Whoever reads the metrics sees a person press a command and get its card: what help, a tip or a pause look like.</summary>
    [Fact]
    public async Task In_metrics_a_request_looks_like_any_command_that_is_pressed()
    {
        await using var bot = await ContactHouse.StartAsync();

        var command = await bot.MeasuredAsync(() => bot.PressCommandAsync(bot.Staff[4], "pauze"));
        var request = await bot.MeasuredAsync(() => bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson));
        var checkIn = await bot.MeasuredAsync(() => bot.PressCommandAsync(bot.Staff[4], "check-in"));

        output.WriteLine(string.Join('\n', request));
        Assert.Equal(command, request);
        Assert.Equal(3, request.Count);
        Assert.Equal(checkIn, request);
    }

    [Fact]
    public async Task A_refused_request_is_counted_and_logged_without_what_it_was()
    {
        await using var bot = await ContactHouse.StartAsync();

        var refused = await bot.MeasuredAsync(
            () => bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson with { Label = "x" }));

        Assert.Equal(
            ["welbevinden.receive.duration kind=cardAction feature=none outcome=done", "welbevinden.refusals code=none"], refused);
        Assert.DoesNotContain(bot.Log, line => line.Contains("contact", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_card_of_anybody_else_tells_of_it_and_the_status_counts_it_nowhere()
    {
        await using var bot = await ContactHouse.StartAsync();
        var before = await LooksAsync(bot);

        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Equal(before, await LooksAsync(bot));
    }

    /// <summary>What the core team, a colleague, the asker and the contact can look at, but for how many replies they got.</summary>
    private static async Task<IReadOnlyList<string>> LooksAsync(TestBot bot)
    {
        var looks = new List<string>();
        foreach (var (person, line) in new[]
        {
            (bot.Lead, "status"), (bot.Lead, "resultaten"), (bot.Lead, "export"), (bot.Lead, "mijn gegevens"),
            (bot.Staff[4], "mijn gegevens"), (bot.Asker(), "mijn gegevens"), (bot.Contact(), "mijn gegevens"),
        })
        {
            looks.Add($"{person.Name} {line}: {WithoutCounts(await bot.TypedAsync(person, line))}");
        }

        return looks;
    }

    /// <summary>Looking at one's own data is a reply itself, and so raises their number.</summary>
    private static string WithoutCounts(string card)
    {
        var told = new StringBuilder();
        foreach (var letter in card.Where(letter => !char.IsDigit(letter)))
        {
            told.Append(letter);
        }

        return told.ToString();
    }
}
