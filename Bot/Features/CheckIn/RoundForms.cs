using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What a new round of a school asks, and how many answers it needs: as chosen, as the school set it, or in turn.</summary>
internal sealed class RoundForms(IOptions<CheckInOptions> options)
{
    /// <summary>The form of a new round.</summary>
    /// <param name="school">Whose round.</param>
    /// <param name="chosen">The code that the core team chose; null or unknown when it chose none.</param>
    /// <param name="rounds">The school's rounds, oldest first.</param>
    public CheckInForm Of(SchoolId school, string? chosen, IReadOnlyList<RoundRecord> rounds) =>
        CheckInForms.Find(chosen)
        ?? (rounds is [.., { IsCarried: true } carried] ? CheckInForms.Find(carried.Form) : null)
        ?? options.Value.FormOf(school)
        ?? CheckInForms.After(rounds.Count == 0 ? null : rounds[^1].Form);

    /// <summary>
    /// At a small school, the date of the first round that counts along with a new one: its own, or that of the round before which waits
    /// for it. Null at other schools.
    /// </summary>
    /// <param name="date">Of the new round.</param>
    /// <param name="form">What it asks.</param>
    /// <param name="staff">How many people work at the school.</param>
    /// <param name="rounds">The school's rounds, oldest first.</param>
    public static LocalDate? WindowOf(
        LocalDate date, CheckInForm form, int staff, IReadOnlyList<RoundRecord> rounds) => staff switch
        {
            >= RoundJudgement.SmallSchool => null,
            _ when rounds is [.., { IsCarried: true } carried] && carried.Form == form.Code => carried.Window,
            _ => date,
        };

    public int MinimumOf(SchoolId school) => options.Value.MinimumOf(school).Value;
}
