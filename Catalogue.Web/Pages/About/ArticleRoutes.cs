using Catalogue.Core.Content;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Pages.About;

/// <summary>
/// Gives each text of <c>uSync/pages/</c> its address: a file added there is a page of the site, like any other. One that a
/// page of its own shows is left to it.
/// </summary>
internal sealed class ArticleRoutes(SiteContent content) : IPageRouteModelConvention
{
    private const string ArticlePage = "/About/Article";

    private static readonly string[] ShownElsewhere = [SiteLinks.PersonalData, SiteLinks.BecomePartner];

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.ViewEnginePath != ArticlePage) return;
        model.Selectors.Clear();
        foreach (var address in content.Pages.Select(page => SiteLinks.Article(page.Slug)).Except(ShownElsewhere))
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = address.TrimStart('/') } });
    }
}
