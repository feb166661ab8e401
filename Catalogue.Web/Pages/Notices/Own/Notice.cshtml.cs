using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>A notice as its partner reads it: what was seen, what to do, until when and how that day is computed (A11, A12).</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class OwnNoticeModel(NoticeFiles files, NoticeProgress progress, TimeProvider clock) : OwnNoticePage(files, progress, clock)
{
    /// <summary>Whether an answer would still be in time.</summary>
    public bool MayAnswer => IsOpen && Notice.Status is NoticeStatus.Requested or NoticeStatus.Sent or NoticeStatus.Running && !(View.Now >= Notice.Deadline);

    public bool MayAskHearing => IsOpen && Notice.MayAskHearing;

    /// <summary>The last day to appeal, while it may; null otherwise.</summary>
    public DateOnly? AppealBy => IsOpen && Notice.AppealLastDay(View.Held.Programme.AppealMonths) is { } day && View.Today <= day ? day : null;

    /// <summary>Whether its time has passed and the loss, which has taken effect, is still to be recorded.</summary>
    public bool IsLossComing => Notice.Status == NoticeStatus.Running && View.Now >= Notice.Deadline;

    /// <summary>Nothing is changed in the space of a company that left.</summary>
    private bool IsOpen => Partner.Status != PartnerStatus.Left;
}
