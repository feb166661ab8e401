using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Infrastructure;

/// <summary>
/// Puts a page in the plan of the site: <c>@attribute [InPlan(PlanPart.Catalogue, "Trouver une offre")]</c> in the page's own file,
/// so that the plan is of the pages that exist.
/// </summary>
/// <param name="part">Where in the plan.</param>
/// <param name="title">What it is called there.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InPlanAttribute(PlanPart part, string title) : Attribute
{
    public PlanPart Part => part;

    public string Title => title;
}

/// <summary>The parts of the plan, in order.</summary>
internal enum PlanPart
{
    Catalogue,
    Label,
    News,
    Site,
}

/// <summary>Keeps what pages say of their place in the plan with their addresses.</summary>
internal sealed class PlanConvention(CompiledPages pages) : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (pages.AttributeOf<InPlanAttribute>(model) is not { } place) return;
        foreach (var selector in model.Selectors) selector.EndpointMetadata.Add(place);
    }
}
