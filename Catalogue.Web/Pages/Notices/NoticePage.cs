using System.Globalization;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Notices;

/// <summary>A page of the ministry about one notice, named by <c>{reference}</c>; 404 when there is none.</summary>
internal abstract class NoticePage(NoticeFiles files, TimeProvider clock) : PageOfOne
{
    public NoticeView View { get; private set; } = null!;

    public Notice Notice => View.File.Notice;

    /// <summary>The notice as the forms of this page were read: an act upon another one is refused.</summary>
    [BindProperty(Name = NoticeLinks.Revision)]
    public string? Revision { get; set; }

    public (string, string) Read => (NoticeLinks.Revision, Notice.Revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>As it was read; a form without it is one that nobody filled in here.</summary>
    protected NoticeTurn Turn => new(Notice.Reference, NumberOf(Revision));

    protected ActionContext Acting => HttpContext.Acting(NoticeProcess.Name);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await files.FindAsync((string)RouteData.Values[NoticeLinks.RouteKey]!, now, cancellation) is not { } file) return false;
        View = new(file, now, IsOwn: false);
        return true;
    }
}

/// <summary>What acts on notices belong to, as the journal names it.</summary>
internal static class NoticeProcess
{
    public const string Name = "avertissements";
}
