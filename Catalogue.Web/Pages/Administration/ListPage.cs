namespace Catalogue.Web.Pages.Administration;

/// <summary>A list of the administration that is narrowed by filters, and acted on line by line.</summary>
internal abstract class ListPage : FormPage
{
    /// <summary>Says what makes no sense of the filters.</summary>
    /// <returns>Whether anything does not: the list is then not shown.</returns>
    protected bool RefuseFilters(FilterReader fields)
    {
        foreach (var (field, sentence) in fields.Errors) Refuse(field, sentence);
        return fields.Errors.Count > 0;
    }
}
