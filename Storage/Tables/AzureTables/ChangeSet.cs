using System.Diagnostics;
using System.Text;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>A batch as one change set of <c>$batch</c> ("Performing entity group transactions"), and the parsing of its response.</summary>
internal static class ChangeSet
{
    private const string Line = "\r\n";

    /// <summary>The content type of the body that <see cref="Render"/> creates for this boundary.</summary>
    public static string ContentType(string boundary) => $"multipart/mixed; boundary=batch_{boundary}";

    public static byte[] Render(Batch batch, Uri endpoint, string boundary)
    {
        using var body = new MemoryStream();
        Append(body, $"--batch_{boundary}{Line}Content-Type: multipart/mixed; boundary=changeset_{boundary}{Line}{Line}");
        var partition = Keys.Escape(batch.Partition);
        foreach (var operation in batch.Operations)
        {
            Append(body, $"--changeset_{boundary}{Line}Content-Type: application/http{Line}Content-Transfer-Encoding: binary{Line}{Line}");
            Append(body, operation, $"{endpoint.AbsoluteUri.TrimEnd('/')}/{batch.Table.Name}", partition, Keys.Escape(operation.Row));
        }

        Append(body, $"--changeset_{boundary}--{Line}--batch_{boundary}--{Line}");
        return body.ToArray();
    }

    /// <summary>Parses the response: every part a success with its ETag, or the one part that was refused.</summary>
    public static WriteResult Read(Batch batch, int status, string answer)
    {
        var etags = new List<ETag>(batch.Operations.Count);
        foreach (var line in answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                status = int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
                etags.Add(default);
            }
            else if (line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase) && etags.Count > 0)
            {
                etags[^1] = new ETag(line[5..].Trim());
            }
            else if (line.StartsWith('{') && status >= 400)
            {
                return Refused(status, line);
            }
        }

        return status < 400 && etags.Count == batch.Operations.Count
            ? new WriteResult.Written(etags)
            : throw TableErrors.Unavailable(status, "without a readable change set");
    }

    private static WriteResult.Rejected Refused(int status, string body)
    {
        var (code, index) = TableErrors.Parse(body);
        return TableErrors.ErrorOf(code) is { } error ? new(error, index) : throw TableErrors.Unavailable(status, code);
    }

    private static void Append(MemoryStream body, Operation operation, string table, string partition, string row)
    {
        var address = $"{table}(PartitionKey='{partition}',RowKey='{row}')";
        switch (operation)
        {
            case Operation.Insert insert:
                Append(body, $"POST {table} HTTP/1.1{Line}Prefer: return-no-content{Line}");
                AppendJson(body, EdmJson.WriteWithKeys(partition, row, insert.Values));
                break;
            case Operation.Replace replace:
                Append(body, $"PUT {address} HTTP/1.1{Line}If-Match: {replace.ETag:H}{Line}");
                AppendJson(body, EdmJson.WriteWithKeys(partition, row, replace.Values));
                break;
            case Operation.Merge merge:
                Append(body, $"PATCH {address} HTTP/1.1{Line}If-Match: {merge.ETag:H}{Line}");
                AppendJson(body, EdmJson.WriteWithKeys(partition, row, merge.Values));
                break;
            case Operation.Delete delete:
                Append(
                    body,
                    $"DELETE {address} HTTP/1.1{Line}If-Match: {delete.ETag:H}{Line}Accept: "
                        + $"application/json;odata=nometadata{Line}{Line}{Line}");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void AppendJson(MemoryStream body, byte[] json)
    {
        Append(
            body,
            $"Accept: application/json;odata=nometadata{Line}Content-Type: application/json{Line}DataServiceVersion: 3.0{Line}{Line}");
        body.Write(json);
        Append(body, Line);
    }

    private static void Append(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
