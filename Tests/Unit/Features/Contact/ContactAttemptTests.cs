using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>Every way in which a request must not be sent, as a person or a client would try it, at both steps.</summary>
public sealed class ContactAttemptTests
{
    private static readonly ContactChoice Trusted = ContactHouse.TrustedPerson;

    /// <summary>What is tried, whom the card names, and the refusal.</summary>
    public static TheoryData<string, string, string, string> Attempts { get; } = new()
    {
        { "makes up a person", "00000000-0000-4000-8000-0000000000ff", Trusted.Label, ContactRefusals.NotListed.Code },
        { "makes up an id", "no such id", Trusted.Label, ContactRefusals.NotListed.Code },
        { "names a colleague who is no contact", Some.StaffMember(5).Value, Trusted.Label, ContactRefusals.NotListed.Code },
        { "names somebody who is not of the staff", Some.Lead.Value, Trusted.Label, ContactRefusals.NotListed.Code },
        { "names a contact of another school", ContactHouse.Elsewhere.Value, Trusted.Label, ContactRefusals.NotListed.Code },
        { "gives a contact the label of another", Trusted.Contact, ContactHouse.Care, ContactRefusals.NotListed.Code },
        { "leaves the label out", Trusted.Contact, "", ContactRefusals.NotListed.Code },
        { "asks a contact who has left", Trusted.Contact, Trusted.Label, ContactRefusals.NotListed.Code },
        { "asks a contact who was taken off the list", Trusted.Contact, Trusted.Label, ContactRefusals.NotListed.Code },
        { "asks a contact who pauses", Trusted.Contact, Trusted.Label, ContactRefusals.NotNow.Code },
        { "asks themself", Trusted.Contact, Trusted.Label, ContactRefusals.Yourself.Code },
        { "asks themself and is no contact", Some.StaffMember(1).Value, Trusted.Label, ContactRefusals.Yourself.Code },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task Whoever_tries_is_told_why_not_and_nothing_is_sent_or_stored(
        string tries, string contact, string label, string code)
    {
        await using var bot = await ContactHouse.StartAsync();
        var asker = await PrepareAsync(bot, tries);
        var (stored, kept, sent) = (bot.Stored(), await bot.RepliesKeptAsync(), bot.Teams.Delivered.Count);

        var chosen = await bot.ChooseAsync(asker, new ContactChoice(contact, label));
        var asked = await bot.AskAsync(asker, new ContactChoice(contact, label));

        var why = Heading(Declared.Refusals.Single(refusal => refusal.Code == code));
        Assert.Contains(why, chosen, StringComparison.Ordinal);
        Assert.Contains(why, asked, StringComparison.Ordinal);
        Assert.Equal(sent, bot.Teams.Delivered.Count);
        Assert.Equal(stored, bot.Stored());
        Assert.Equal(kept, await bot.RepliesKeptAsync());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ { \"person\": \"00000000-0000-4000-8000-000000000001\", \"label\": \"vertrouwenspersoon\" } ]")]
    public async Task At_a_school_that_named_nobody_else_the_refusal_says_who_can_add_somebody(string contacts)
    {
        await using var bot = await ContactHouse.StartAsync(contacts);

        var refused = await bot.TypedAsync(bot.Asker(), "contact");

        Assert.Contains(Heading(ContactRefusals.NobodyNamed), refused, StringComparison.Ordinal);
        Assert.Contains("De beheerder van je school kan contactpersonen toevoegen", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_of_the_staff_is_told_who_may()
    {
        await using var bot = await ContactHouse.StartAsync();

        var refused = await bot.AskAsync(bot.Lead, Trusted);

        Assert.Contains("Dit kan alleen door", refused, StringComparison.Ordinal);
        Assert.Empty(bot.RequestsTo(bot.Contact()));
    }

    private static async Task<Person> PrepareAsync(TestBot bot, string tries)
    {
        switch (tries)
        {
            case "asks a contact who has left":
                var before = bot.Stored();
                await bot.DirectoryBecomesAsync(file => PersonGone(OffList(file)));
                await Eventually.HoldsAsync(
                    () => !bot.Stored().SequenceEqual(before, StringComparer.Ordinal), "how many people there are is stored");
                break;
            case "asks a contact who was taken off the list":
                await bot.DirectoryBecomesAsync(OffList);
                break;
            case "asks a contact who pauses":
                await bot.PressAsync(bot.Contact(), PauseVerbs.Set, new PauseSet("2026-11-27"));
                break;
            case "asks themself":
                return bot.Contact();
        }

        return bot.Asker();
    }

    private static string OffList(string file) => file.Replace(
        ContactHouse.Contacts(),
        $$"""[ { "person": "{{Some.StaffMember(3)}}", "label": "{{ContactHouse.Care}}" } ]""",
        StringComparison.Ordinal);

    private static string PersonGone(string file)
    {
        var at = file.IndexOf($"{{\"id\":\"{Trusted.Contact}\"", StringComparison.Ordinal);
        return file.Remove(at, file.IndexOf("},", at, StringComparison.Ordinal) + 2 - at);
    }

    private static string Heading(Refusal refusal) => refusal.Sentence.Dutch.Split(". ")[0];
}
