using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>De Esdoorn with two contacts, and another school with one; what people do with the cards about contact.</summary>
internal static class ContactHouse
{
    public const string AskerName = "Anneke Vlietstra-Bosch";
    public const string ContactName = "Bartholomeus Kranenburg";
    public const string OtherName = "Cunera Oldenziel";
    public const string Trusted = "vertrouwenspersoon";
    public const string Care = "zorgcoördinator";

    /// <summary>A contact of another school.</summary>
    public static readonly PersonId Elsewhere = new("00000000-0000-4000-8000-0000000000e1");

    public static readonly ContactChoice TrustedPerson = new(Some.StaffMember(2).Value, Trusted);

    /// <summary>
    /// The bot, on Monday morning, at a school where the second and third of the staff are contacts; everybody has a chat with it already.
    /// </summary>
    public static async Task<TestBot> StartAsync(string? contacts = null)
    {
        var bot = await TestBot.StartAtAsync(SchoolFile(contacts ?? Contacts()));
        await bot.ClockReachesAsync(TestBot.Monday, 9, 0);
        foreach (var person in bot.Staff)
        {
            await bot.TypeAsync(person, "hulp");
        }

        return bot;
    }

    public static string Contacts() => $$"""
        [ { "person": "{{Some.StaffMember(2)}}", "label": "{{Trusted}}", "for": "alle medewerkers" },
          { "person": "{{Some.StaffMember(3)}}", "label": "{{Care}}" } ]
        """;

    public static string SchoolFile(string contacts) => Some.SchoolFile(6)
        .Replace("\"Medewerker 1\"", $"\"{AskerName}\"", StringComparison.Ordinal)
        .Replace("\"Medewerker 2\"", $"\"{ContactName}\"", StringComparison.Ordinal)
        .Replace("\"Medewerker 3\"", $"\"{OtherName}\"", StringComparison.Ordinal)
        .Replace("\"freeDays\":[]}", $"\"freeDays\":[],\"contacts\":{contacts}}},{OtherSchool}", StringComparison.Ordinal)
        .Replace("\"people\":[", $"\"people\":[{OtherPerson},", StringComparison.Ordinal);

    public static Person Asker(this TestBot bot) => bot.Named(AskerName);

    public static Person Contact(this TestBot bot) => bot.Named(ContactName);

    public static async Task<string> TypedAsync(this TestBot bot, Person person, string line)
    {
        await bot.TypeAsync(person, line);
        return bot.CardsTo(person)[^1];
    }

    public static async Task<string> ChooseAsync(this TestBot bot, Person person, ContactChoice choice) =>
        Words(await bot.PressAsync(person, ContactVerbs.Choose, choice));

    public static async Task<string> AskAsync(this TestBot bot, Person person, ContactChoice choice, string? card = null)
    {
        var shown = Words(await bot.PressAsync(person, ContactVerbs.Ask, choice, card));
        await bot.SettleAsync();
        return shown;
    }

    /// <summary>The requests somebody got.</summary>
    public static IReadOnlyList<string> RequestsTo(this TestBot bot, Person person) =>
        [.. bot.CardsTo(person).Where(card => card.Contains("wil graag contact met jou", StringComparison.Ordinal))];

    /// <summary>What the outbox keeps of messages that are no round's.</summary>
    public static Task<string> RepliesKeptAsync(this TestBot bot) => bot.StoredAsync(Schema.Outbox, "g:reply");

    public static string Words(Answer answer) => answer switch
    {
        Answer.Card card => CardJson.ToJson(card.Content),
        Answer.Message message => message.Sentence,
        _ => answer.GetType().Name,
    };

    /// <summary>Presses a button that stands for a typed command.</summary>
    public static async Task PressCommandAsync(this TestBot bot, Person person, string command)
    {
        await bot.PressAsync(person, HelpVerbs.Run, new HelpRun(command));
        await bot.SettleAsync();
    }

    private static string OtherSchool => $$"""
        {"id":"iep","name":"De Iep","holidayRegion":"zuid","contacts":[{"person":"{{Elsewhere}}","label":"{{Trusted}}"}]}
        """;

    private static string OtherPerson => $$"""{"id":"{{Elsewhere}}","name":"Dieuwke Haarsma","school":"iep","roles":["staff"]}""";
}
