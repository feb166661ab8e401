using Catalogue.Core.Programmes;

namespace Catalogue.Core.Notices;

/// <summary>What a programme chooses of the time a notice leaves (A12).</summary>
/// <param name="Days">Days to rectify after receipt; 1 or more.</param>
/// <param name="PresumptionWorkingDays">Working days after its posting at which a letter counts as received.</param>
/// <param name="LeastDaysResumed">Days left at least, once a notice, when the clock starts again.</param>
public sealed record NoticeRules(int Days, int PresumptionWorkingDays, int LeastDaysResumed)
{
    public static NoticeRules Of(Programme programme) =>
        new(programme.NoticeDays, programme.ReceiptPresumptionWorkingDays, programme.ResumptionLeastDays);
}
