using Welbevinden.Cards.Refusals;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Refusals;

/// <summary>Every refusal that the cards know, as a card.</summary>
internal static class RefusalsSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        .. Declared.Refusals.Select(refusal => new CardSample(
            "Refusals", nameof(RefusalCard), refusal.Code, language => RefusalCard.Create(refusal, language))),
        new("Refusals", nameof(RefusalCard), "common.roleMissing", language => RefusalCard.Create(
            CommonRefusals.RoleMissing(new("het kernteam", "the core team")), language)),
        new("Refusals", nameof(NoticeCard), "sentence", language => NoticeCard.Create(
            new("Je krijgt geen berichten tot en met vrijdag.", "You will get no messages up to and including Friday."), language)),
    ];
}
