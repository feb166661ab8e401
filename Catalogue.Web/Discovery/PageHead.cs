namespace Catalogue.Web.Discovery;

/// <summary>What a page tells machines beside what it shows. A page, or any part of it, adds to it; the layout writes it.</summary>
internal sealed class PageHead
{
    private readonly List<object> _things = [];

    /// <summary>The path and query the page is known by; null for its path alone.</summary>
    public string? Canonical { get; set; }

    /// <summary>False for what should not be found by a search engine: filtered, empty, ended.</summary>
    public bool IsIndexed { get; set; } = true;

    /// <summary>What the page is about, in schema.org's words.</summary>
    public IReadOnlyList<object> Things => _things;

    public void Add(object thing) => _things.Add(thing);
}

internal static class PageHeads
{
    /// <summary>What the page being answered tells machines.</summary>
    public static PageHead Head(this HttpContext context)
    {
        if (context.Features.Get<PageHead>() is { } head) return head;
        context.Features.Set(head = new PageHead());
        return head;
    }
}
