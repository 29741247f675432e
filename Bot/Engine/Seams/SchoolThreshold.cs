using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// With fewer answers than this a school shows nothing of a check-in. One feature has the setting; whatever asks people the same questions
/// keeps to it.
/// </summary>
internal delegate MinimumGroup SchoolThreshold(SchoolId school);
