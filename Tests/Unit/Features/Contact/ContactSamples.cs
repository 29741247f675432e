using Welbevinden.Cards.Features.Contact;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>From the list of contacts to what the contact gets.</summary>
internal static class ContactSamples
{
    private const string Folder = "Features/Contact";

    private static readonly ContactLine Shanice = new(
        "a3d54a2d-19d0-5d04-aa52-243d379179f5", "Shanice Doorgeest", "vertrouwenspersoon", "alle medewerkers");

    private static readonly ContactLine Care = new(
        "eb8d4273-8f79-507d-918c-172cabf474d1", "Zoë Kuipers-Adriaanse", "zorgcoördinator", null);

    private static readonly ContactLine Long = new(
        "9671f71f-2e3c-5998-bb7d-9e8488ac571f",
        "Hanneke van de Ven-Rutjes tot Nederasselt",
        "intern begeleider (onderbouw, bovenbouw)",
        "leerlingen, groepen, ouders, collega’s, leidinggevenden");

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new(Folder, nameof(ContactListCard), "two", language => ContactListCard.Create(new() { Contacts = [Shanice, Care] }, language)),
        new(Folder, nameof(ContactListCard), "twelve", language => ContactListCard.Create(
            new() { Contacts = [.. Enumerable.Repeat(Long, 12)] }, language)),
        new(Folder, nameof(ContactConfirmCard), "plain", language => ContactConfirmCard.Create(Shanice, language)),
        new(Folder, nameof(ContactConfirmCard), "long-name", language => ContactConfirmCard.Create(Long, language)),
        new(Folder, nameof(ContactSentCard), "plain", language => ContactSentCard.Create(Shanice.Name, language)),
        new(Folder, nameof(ContactNothingSentCard), "plain", ContactNothingSentCard.Create),
        new(Folder, nameof(ContactUnconfirmedCard), "plain", language => ContactUnconfirmedCard.Create(Shanice.Name, language)),
        new(Folder, nameof(ContactRequestCard), "plain", language => ContactRequestCard.Create(
            "Kees van der Stelt", Shanice.Label, language)),
    ];
}
