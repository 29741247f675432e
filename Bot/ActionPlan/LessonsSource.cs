using Welbevinden.Bot.Directory;
using Welbevinden.Cards.ActionPlan;
using Welbevinden.Storage;

namespace Welbevinden.Bot.ActionPlan;

/// <summary>What a feature has to take along into the plan of this school year, from the year before. Each feature that evaluates registers one.</summary>
internal delegate Task<IReadOnlyList<PlanLesson>> LessonsSource(School school, SchoolYear year, CancellationToken cancellationToken);
