namespace Catalogue.Web.Pages.Listing;

/// <summary>What pages say of their number.</summary>
internal static class Paging
{
    /// <summary>How many pages some answers take; one at least.</summary>
    public static int Count(int answers, int pageSize) => Math.Max(1, (answers + pageSize - 1) / pageSize);

    /// <summary>A page was asked beyond the last: the last one is shown, and this said.</summary>
    public static string BeyondLast(int pageCount) => pageCount == 1
        ? "Il n’y a qu’une page\u00a0: la voici."
        : $"Il n’y a que {pageCount} pages\u00a0: voici la dernière.";
}
