using Catalogue.Core.Accounts;
using Catalogue.Core.Letters;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Letters;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>A notice as its partner reads it: what was seen, what to do, until when and how that day is computed, its letters (A11, A12).</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class OwnNoticeModel(NoticeFiles files, NoticeProgress progress, LetterDesk desk, TimeProvider clock) : OwnNoticePage(files, progress, clock)
{
    /// <summary>Its letters, the latest first.</summary>
    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>Whether its time has passed and the loss, which has taken effect, is still to be recorded.</summary>
    public bool IsLossComing => Notice.Status == NoticeStatus.Running && View.Now >= Notice.Deadline;

    /// <summary>Whether a letter may be had as a PDF.</summary>
    public bool CanPrint(Letter letter) => desk.CanPrint && letter.Content is not null;

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Letters = [.. (await desk.Letters.ListAsync(Partner.Id, cancellation)).Where(letter => letter.NoticeReference == Notice.Reference)];
}
