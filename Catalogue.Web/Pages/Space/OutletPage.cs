using Catalogue.Core.Geography;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Space;

/// <summary>The form of an outlet, of one to add or one to change.</summary>
internal abstract class OutletPage(CommuneDirectory communes) : PageOfOne
{
    public Partner Partner => HttpContext.Partner();

    /// <summary>What the form holds.</summary>
    public OutletForm Form { get; protected set; } = new();

    /// <summary>The title of the page.</summary>
    public abstract string Heading { get; }

    /// <summary>Where the form goes.</summary>
    public abstract string Href { get; }

    /// <summary>The outlet as it is; null for one to add.</summary>
    protected virtual OutletDetails? Before => null;

    /// <summary>Writes it.</summary>
    protected abstract Task<Result> SaveAsync(OutletDetails details, ActionContext context, CancellationToken cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = OutletForm.Read(Request.Form);
        var (details, errors) = Form.Check(communes, Before);
        foreach (var error in errors) Refuse(error.FieldId, error.Sentence);
        if (details is null) return Page();
        return After(await SaveAsync(details, HttpContext.Acting(Processes.Company, Partner.Id), cancellation), "Le point de vente est enregistré.");
    }

    protected IActionResult After(Result done, string sentence)
    {
        if (done.Succeeded) return Done(SpaceLinks.Outlets(Partner.Slug), sentence);
        Stopped = done.Refusal.Sentence;
        return Page();
    }
}
