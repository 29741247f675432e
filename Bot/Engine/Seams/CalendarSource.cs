using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// Whether the bot itself sees to it that a moment stands in somebody's calendar, so that no card offers to put it there once more.
/// </summary>
internal delegate Task<bool> CalendarSource(MomentRecord moment, PersonId person, CancellationToken cancellationToken);
