using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// One kind of report that a feature can hand over as a file. Register it in the feature's slice with
/// <c>slice.Services.AddSingleton&lt;ReportSource&gt;(provider =&gt; …)</c>: it then appears in "export", and any card may offer it with a
/// button for <c>ExportVerbs.Offer</c> and <c>new ExportAsk(kind, parameters, format)</c>. <paramref name="MakeAsync"/> runs when the file
/// is offered (for its name and size) and again when the person allows it, so no file lies around and what a person may see is judged at
/// that moment; nothing in its parameters may be believed, because they come back from a client. Every figure in it must have passed
/// <c>Confidentiality</c>.
/// </summary>
/// <param name="Kind">Feature and report, as in <c>checkin.rounds</c>.</param>
/// <param name="Audience">Who may have it; checked at the offer and again at the hand-over.</param>
/// <param name="ChoicesAsync">What this person can choose now, newest first; empty for nothing.</param>
/// <param name="MakeAsync">The report for these parameters in the person's language; null when it is not there or not for this
/// person.</param>
internal sealed record ReportSource(
    string Kind,
    Audience Audience,
    Func<Request<NoPayload>, CancellationToken, Task<IReadOnlyList<ReportChoice>>> ChoicesAsync,
    Func<Request<string>, CancellationToken, Task<Report?>> MakeAsync);

/// <summary>One report of a kind.</summary>
/// <param name="Parameters">Which one, in the feature's own words, at most 200 characters; may be empty.</param>
/// <param name="Title">What people read.</param>
internal sealed record ReportChoice(string Parameters, Text Title);
