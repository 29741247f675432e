using Welbevinden.Storage;
using Welbevinden.Storage.Evaluation;

namespace Welbevinden.Bot.Evaluation;

/// <summary>Whether the bot itself sees to it that a moment stands in somebody's calendar, so that no card offers to put it there once more.</summary>
internal delegate Task<bool> CalendarSource(MomentRecord moment, PersonId person, CancellationToken cancellationToken);
