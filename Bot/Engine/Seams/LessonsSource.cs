using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What a feature has to take along into the plan of this school year, from the year before. Each feature that evaluates registers one.
/// </summary>
internal delegate Task<IReadOnlyList<PlanLesson>> LessonsSource(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken);
