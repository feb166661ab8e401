using System.Globalization;
using System.Text;
using System.Xml;

namespace Catalogue.Web.Discovery;

/// <summary>Writes a site map to a response as it goes, so that its length costs no memory (sitemaps.org).</summary>
internal sealed class SiteMapWriter : IAsyncDisposable
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Addresses written between two moments at which the reader is given what there is.</summary>
    private const int Stretch = 500;

    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly XmlWriter _xml;
    private readonly string _item;
    private int _written;

    private SiteMapWriter(XmlWriter xml, string item) => (_xml, _item) = (xml, item);

    /// <param name="response">Where it goes.</param>
    /// <param name="isIndex">Whether it lists other site maps rather than pages.</param>
    public static async Task<SiteMapWriter> StartAsync(HttpResponse response, bool isIndex)
    {
        response.ContentType = "application/xml; charset=utf-8";
        var xml = XmlWriter.Create(response.Body, new XmlWriterSettings { Async = true, CloseOutput = false, Encoding = WithoutMark });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, isIndex ? "sitemapindex" : "urlset", Namespace);
        return new SiteMapWriter(xml, isIndex ? "sitemap" : "url");
    }

    /// <param name="address">The full address.</param>
    /// <param name="changedOn">The last day it changed; null where nobody knows.</param>
    public async Task AddAsync(string address, DateOnly? changedOn = null)
    {
        await _xml.WriteStartElementAsync(null, _item, null);
        await _xml.WriteElementStringAsync(null, "loc", null, address);
        if (changedOn is { } day)
            await _xml.WriteElementStringAsync(null, "lastmod", null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await _xml.WriteEndElementAsync();
        if (++_written % Stretch == 0) await _xml.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _xml.WriteEndDocumentAsync();
        await _xml.FlushAsync();
        await _xml.DisposeAsync();
    }
}
