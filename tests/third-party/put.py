"""Puts files with boto3: `put.py BUCKET LIST`, where LIST is JSON of [{key, file, metadata}]. Large ones go in parts."""

import json
import sys

import boto3
from boto3.s3.transfer import TransferConfig

bucket, listing = sys.argv[1:]
s3 = boto3.client("s3")
in_parts = TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20)
with open(listing, encoding="utf-8") as entries:
    for entry in json.load(entries):
        extra = {"Metadata": entry["metadata"]}
        s3.upload_file(entry["file"], bucket, entry["key"], ExtraArgs=extra, Config=in_parts)
