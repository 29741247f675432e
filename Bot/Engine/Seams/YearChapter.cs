using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature has to tell in the report of a school year, for the core team and the leadership; null when it has nothing. Each
/// feature that has something registers one; the report does not know the features.
/// </summary>
internal delegate Task<YearChapter?> YearChapterSource(Request<SchoolYear> request, CancellationToken cancellationToken);

/// <summary>
/// One chapter. Every figure in it must have passed <c>Confidentiality</c> as for everybody of the school: the file is handed around.
/// </summary>
/// <param name="Place">Chapters stand in this order.</param>
/// <param name="Title">What people read.</param>
/// <param name="Parts">Its page; headings in it become subheadings.</param>
/// <param name="Lines">The same for a spreadsheet.</param>
internal sealed record YearChapter(YearPlace Place, Text Title, IReadOnlyList<ReportPart> Parts, IReadOnlyList<YearLine> Lines);

/// <summary>The order of a year: what was meant, what was looked back on, what came out.</summary>
internal enum YearPlace
{
    Plan,
    Evaluation,
    CheckIn,
    Top3,
}

/// <summary>One line of the spreadsheet.</summary>
/// <param name="Subject">A goal, a round, a view.</param>
/// <param name="What">Which of its properties.</param>
/// <param name="Value">It.</param>
/// <param name="Remark">Empty when there is none.</param>
internal sealed record YearLine(string Subject, string What, ReportCell Value, string Remark = "");
