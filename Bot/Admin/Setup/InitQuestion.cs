using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>One question of <c>init</c>, which an option of the same name answers too.</summary>
/// <param name="Option">Without dashes.</param>
/// <param name="Asks">The question.</param>
/// <param name="Explains">What the answer is for and where to find it.</param>
/// <param name="Default">What Enter means.</param>
/// <param name="Read">The answer as it is written in the files; null when it is no good, and then <paramref name="Wants"/> is said.</param>
/// <param name="Wants">What an answer looks like.</param>
internal sealed record InitQuestion(string Option, Text Asks, Text Explains, string Default, Func<string, string?> Read, Text Wants)
{
    public const string FromFile = "file";
    public const string Later = "later";

    private const int MaxNameLength = 100;

    private static readonly Text WantsId = new(
        "een id als 5d0f1c0a-0000-4000-8000-000000000001, of Enter om die later in te vullen",
        "an id as 5d0f1c0a-0000-4000-8000-000000000001, or Enter to fill it in later");

    public static InitQuestion School { get; } = new(
        "school",
        new("Hoe heet de school?", "What is the school called?"),
        new("Deze naam staat op kaarten en in verslagen.", "Cards and reports show this name."),
        "De Voorbeeldschool",
        typed => typed.Length <= MaxNameLength && InitSamples.IdOf(typed).Length > 0 && !typed.Any(char.IsControl) ? typed : null,
        new(
            $"een naam met letters of cijfers, van hoogstens {MaxNameLength} tekens",
            $"a name of letters or digits, of at most {MaxNameLength} characters"));

    public static InitQuestion Region { get; } = new(
        "region",
        new("In welke vakantieregio ligt de school?", "In which holiday region is the school?"),
        new("In de schoolvakanties stuurt de bot niets.", "The bot sends nothing in the school holidays."),
        "midden",
        typed => typed.ToLowerInvariant() is "noord" or "midden" or "zuid" ? typed.ToLowerInvariant() : null,
        new("noord, midden of zuid", "noord, midden or zuid"));

    public static InitQuestion Tenant { get; } = new(
        "tenant",
        new("Wat is de tenant-id van de school?", "What is the school's tenant id?"),
        new(
            "In entra.microsoft.com bij Overview: Tenant ID. Alleen mensen van deze tenant worden geholpen.",
            "In entra.microsoft.com under Overview: Tenant ID. Only people of this tenant are served."),
        Later,
        IdOrLater,
        WantsId);

    public static InitQuestion App { get; } = new(
        "app",
        new("Wat is de app-id van de bot?", "What is the bot's app id?"),
        new(
            "Van de app-registratie: Application (client) ID. Nog niet gemaakt? Enter; stap 2 zegt hoe.",
            "Of the app registration: Application (client) ID. Not made yet? Enter; step 2 says how."),
        Later,
        IdOrLater,
        WantsId);

    public static InitQuestion Address { get; } = new(
        "address",
        new("Op welk https-adres vindt Teams de bot?", "At which https address does Teams find the bot?"),
        new(
            "Van de machine waar de bot draait, of van de proxy ervoor, met een geldig certificaat.",
            "Of the machine that the bot runs on, or of the proxy before it, with a valid certificate."),
        "https://bot.school.example",
        HttpsAddress,
        new("een adres zonder pad, als https://bot.school.nl", "an address without a path, as https://bot.school.nl"));

    public static InitQuestion People { get; } = new(
        "people",
        new("Waar komen de medewerkers vandaan?", "Where do the staff come from?"),
        new(
            "Uit een bestand dat je zelf bijhoudt (file), of uit een groep in Entra: geef dan de object-id van de groep met al het "
                + "personeel.",
            "From a file that you keep yourself (file), or from a group in Entra: then give the object id of the group of all staff."),
        FromFile,
        typed => string.Equals(typed, FromFile, StringComparison.OrdinalIgnoreCase) ? FromFile : Id(typed),
        new("file, of de object-id van een groep", "file, or the object id of a group"));

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<InitQuestion> All { get; } = [School, Region, Tenant, App, Address, People];

    private static string? Id(string typed) => Guid.TryParseExact(typed, "D", out var id) && id != Guid.Empty ? id.ToString() : null;

    private static string? IdOrLater(string typed) => string.Equals(typed, Later, StringComparison.OrdinalIgnoreCase) ? "" : Id(typed);

    private static string? HttpsAddress(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address)
            && address is { Scheme: "https", PathAndQuery: "/", Fragment: "", UserInfo: "", Host.Length: > 0 }
            ? address.GetLeftPart(UriPartial.Authority)
            : null;
}
