using Catalogue.Core.Accounts;
using Catalogue.Core.Reviews;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Listing;
using Microsoft.AspNetCore.Mvc;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>One's own interests in companies: one gets none of their reviews (« Law that binds the site »).</summary>
[Requires(Permission.DecideReviews)]
internal sealed class InterestsModel(ReviewWorkloads workloads, AvailabilityService availability, PartnerFiles files) : FormPage
{
    private const int LongestText = 100, MostFound = 10;

    public IReadOnlyList<DeclaredInterest> Declared { get; private set; } = [];

    /// <summary>The name or the number that is looked for; empty before.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The companies that answer, those declared already left out; the first ones of too many.</summary>
    public IReadOnlyList<PartnerFile> Found { get; private set; } = [];

    public bool AreTooMany { get; private set; }

    /// <summary>What could not be taken as it was asked.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    [BindProperty(Name = ReviewListLinks.Partner)]
    public string? Slug { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var declared = await availability.DeclareInterestAsync(Slug ?? "", HttpContext.Acting(IndexModel.Process), cancellation);
        if (declared.Succeeded) return Done(ReviewListLinks.Interests, "C’est noté\u00a0: vous n’aurez aucun contrôle de cette entreprise, et ceux que vous aviez sont libres.");
        Stopped = declared.Refusal.Sentence;
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await availability.EndInterestAsync(Slug ?? "", HttpContext.Acting(IndexModel.Process), cancellation);
        return Done(ReviewListLinks.Interests, "C’est noté\u00a0: vous n’avez plus d’intérêt chez cette entreprise.");
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Declared = await workloads.InterestsOfAsync(User.Id(), cancellation);
        var address = new AddressReader(Request.Query);
        Text = address.Text(ReviewListLinks.Text, LongestText, "le nom");
        Notices = address.Notices;
        if (Text.Length == 0) return;
        var answering = await files.FindAsync(new() { Text = Text }, FileAccess.SeesAll(User) ? null : User.Id(), cancellation);
        var others = answering.Where(file => !Declared.Any(one => one.Slug == file.Slug)).ToList();
        (Found, AreTooMany) = ([.. others.Take(MostFound)], others.Count > MostFound);
    }
}
