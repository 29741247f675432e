using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Shared;

/// <summary>Every refusal that the cards know, as a card.</summary>
internal static class RefusalsSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        .. Declared.Refusals.Select(refusal => new CardSample(
            "Shared", nameof(RefusalCard), refusal.Code, language => RefusalCard.Create(refusal, language))),
        new("Shared", nameof(RefusalCard), "common.roleMissing", language => RefusalCard.Create(
            CommonRefusals.RoleMissing(new("het kernteam", "the core team")), language)),
        new("Shared", nameof(NoticeCard), "sentence", language => NoticeCard.Create(
            new("Je krijgt geen berichten tot en met vrijdag.", "You will get no messages up to and including Friday."), language)),
    ];
}
