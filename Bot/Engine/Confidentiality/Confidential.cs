using Welbevinden.Bot.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// A figure shown in confidence (<i>vertrouwelijk</i>, never <i>anoniem</i>) to somebody whose task it is to see it, however few people it
/// is about: the analysis team of the school, or the mentor of the class. Only this file creates one, and only for such a reader.
/// </summary>
internal sealed class Confidential<TFigure>
{
    private Confidential(TFigure figure) => Figure = figure;

    public TFigure Figure { get; }

    /// <summary>Null when the reader is not in the analysis team of this school; nothing is computed then.</summary>
    internal static Confidential<TFigure>? ForAnalysisTeam(Person reader, SchoolId school, Func<TFigure> figure) =>
        reader.School == school && reader.Has(Role.AnalysisTeam) ? new Confidential<TFigure>(figure()) : null;

    /// <summary>Null when the reader is not a mentor of this class; nothing is computed then.</summary>
    internal static Confidential<TFigure>? ForOwnMentor(Person reader, SchoolClass mentored, Func<TFigure> figure) =>
        reader.School == mentored.School && mentored.Mentors.Contains(reader.Id) ? new Confidential<TFigure>(figure()) : null;
}
