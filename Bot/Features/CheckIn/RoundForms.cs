using Microsoft.Extensions.Options;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What a new round of a school asks, and how many answers it needs: as chosen, as the school set it, or the form in turn.</summary>
internal sealed class RoundForms(IOptions<CheckInOptions> options)
{
    /// <summary>The form of a new round.</summary>
    /// <param name="school">Whose round.</param>
    /// <param name="chosen">The code that the core team chose; null or unknown when it chose none.</param>
    /// <param name="rounds">The school's rounds, oldest first.</param>
    public CheckInForm Of(SchoolId school, string? chosen, IReadOnlyList<RoundRecord> rounds) =>
        CheckInForms.Find(chosen) ?? options.Value.FormOf(school) ?? CheckInForms.After(rounds.Count == 0 ? null : rounds[^1].Form);

    public int MinimumOf(SchoolId school) => options.Value.MinimumOf(school).Value;
}
